import * as vscode from 'vscode';
import type { MailHeadLines } from '../../core/access/mailText';
import type { Mail } from '../../core/access/mailto';

/** The readable lines with recipient and subject. */
export function headLines({ to, subject }: Mail): MailHeadLines {
	return { to: vscode.l10n.t('To: {0}', to), subject: vscode.l10n.t('Subject: {0}', subject) };
}
