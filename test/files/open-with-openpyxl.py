"""Cells of a workbook as openpyxl reads them: FILE SHEET CELL... -> a JSON list."""
import json
import sys

import openpyxl

file, sheet, *cells = sys.argv[1:]
book = openpyxl.load_workbook(file)
print(json.dumps([book[sheet][cell].value for cell in cells]))
