"""Names of files on the standard input -> a JSON list a line: the name, and why openpyxl does not open it ('' where it does)."""
import json
import sys
import warnings

import openpyxl

warnings.simplefilter('ignore')
for line in sys.stdin.read().splitlines():
    try:
        openpyxl.load_workbook(line)
        problem = ''
    except Exception as error:
        problem = type(error).__name__
    print(json.dumps([line, problem]), flush=True)
