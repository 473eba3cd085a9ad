/** Somebody with an account, as every record of what a person did names them. */
export interface Person {
  /** The issuer's permanent id of the account ('oid'), never a mail address. */
  readonly id: string;
  readonly name: string;
}
