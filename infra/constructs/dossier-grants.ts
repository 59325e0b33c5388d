import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { IndexName, TableName } from '../../shared/dossier/keys.ts';
import { allow } from './grants.ts';

// DynamoDB uses the customer's key in the caller's name.
const decrypting = ['kms:Decrypt', 'kms:DescribeKey'];
const encrypting = [
  ...decrypting,
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** What a function may be allowed on the dossier's tables, by what it does there. */
export class DossierGrants {
  private readonly tables: Readonly<Record<TableName, ITableV2>>;
  private readonly key: Key;

  constructor(tables: Readonly<Record<TableName, ITableV2>>, key: Key) {
    this.tables = tables;
    this.key = key;
  }

  /**
   * Reads cases by key and answers the questions that the named indexes stand for. Tokens lie in a
   * table of their own, out of reach.
   */
  read(grantee: IGrantable, questions: readonly IndexName[]): void {
    allow(grantee, ['dynamodb:BatchGetItem', 'dynamodb:Query'], [this.tables.dossier.tableArn]);
    allow(grantee, ['dynamodb:Query'], [this.tables.timeline.tableArn]);
    this.questions(grantee, questions);
    allow(grantee, decrypting, [this.key.keyArn]);
  }

  /**
   * What every act takes: heads are read by key and put as they are after it, events are appended.
   */
  append(grantee: IGrantable, questions: readonly IndexName[] = []): void {
    allow(grantee, ['dynamodb:BatchGetItem', 'dynamodb:PutItem'], [this.tables.dossier.tableArn]);
    allow(grantee, ['dynamodb:PutItem'], [this.tables.timeline.tableArn]);
    this.questions(grantee, questions);
    allow(grantee, encrypting, [this.key.keyArn]);
  }

  /**
   * Appends what no person asked for: whether its act stands already it sees by the event, for it
   * keeps no answer.
   */
  appendBySystem(grantee: IGrantable, questions: readonly IndexName[] = []): void {
    this.append(grantee, questions);
    allow(grantee, ['dynamodb:GetItem'], [this.tables.timeline.tableArn]);
  }

  /** Writes only as long as a dossier by which it was judged, and which it leaves alone, still stands. */
  judgeByOthers(grantee: IGrantable): void {
    allow(grantee, ['dynamodb:ConditionCheckItem'], [this.tables.dossier.tableArn]);
  }

  /** Tells what others have done since the version that somebody saw. */
  tellChanges(grantee: IGrantable): void {
    allow(grantee, ['dynamodb:Query'], [this.tables.timeline.tableArn]);
  }

  /**
   * Ends steps: takes their last days away, leaves answers to them and asks for a new run, without
   * reading a token.
   */
  endSteps(grantee: IGrantable): void {
    allow(grantee, ['dynamodb:DeleteItem'], [this.tables.dossier.tableArn]);
    allow(grantee, ['dynamodb:PutItem', 'dynamodb:UpdateItem'], [this.tables.waits.tableArn]);
  }

  /** Puts a token where an answer may come, and sees whether it is the one that counts. */
  openWaits(grantee: IGrantable): void {
    allow(
      grantee,
      ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      [this.tables.waits.tableArn],
    );
  }

  /** Closes a case: reads its timeline to the end and counts it in the figures. */
  close(grantee: IGrantable): void {
    allow(grantee, ['dynamodb:Query'], [this.tables.timeline.tableArn]);
    allow(grantee, ['dynamodb:UpdateItem'], [this.tables.dossier.tableArn]);
  }

  /** Removes tokens from wait rows that were served; appends nothing. */
  deliver(grantee: IGrantable): void {
    allow(grantee, ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [this.tables.waits.tableArn]);
    allow(grantee, encrypting, [this.key.keyArn]);
  }

  /**
   * Sees of a case its waits, its last days and its latest event, and finds every answer that was
   * not told.
   */
  reconcile(grantee: IGrantable): void {
    allow(
      grantee,
      ['dynamodb:Query'],
      [this.tables.dossier.tableArn, this.tables.timeline.tableArn],
    );
    allow(grantee, ['dynamodb:GetItem', 'dynamodb:Query'], [this.tables.waits.tableArn]);
    allow(grantee, ['dynamodb:Query'], [`${this.tables.waits.tableArn}/index/undelivered`]);
  }

  private questions(grantee: IGrantable, questions: readonly IndexName[]): void {
    if (questions.length === 0) return;
    allow(
      grantee,
      ['dynamodb:Query'],
      questions.map((index) => `${this.tables.dossier.tableArn}/index/${index}`),
    );
  }
}
