import { html, nothing } from 'lit';
import type { AuditEvent } from '../api/wire';
import { dates, texts, type TextKey } from './texts';

const ACTIONS: Readonly<Record<string, TextKey>> = {
  'member.role_changed': 'actionRoleChanged',
  'member.removed': 'actionMemberRemoved',
  'member.left': 'actionMemberLeft',
  'member.invited': 'actionInvited',
  'member.invited_again': 'actionInvitedAgain',
  'member.invitation_revoked': 'actionInvitationRevoked',
  'member.joined': 'actionJoined',
  'export.asked': 'actionExportAsked',
  'export.ready': 'actionExportReady',
  'export.downloaded': 'actionExportDownloaded',
  'erasure.asked': 'actionErasureAsked',
  'erasure.done': 'actionErasureDone',
  'retention.changed': 'actionRetentionChanged',
  'tenant.closing_asked': 'actionClosingAsked',
  'tenant.closing_taken_back': 'actionClosingTakenBack',
  'security.mode_changed': 'actionModeChanged',
  'security.secret_made': 'actionSecretMade',
  'security.secret_rotated': 'actionSecretRotated',
  'security.secret_forgotten': 'actionSecretForgotten',
  'security.recipient_asked': 'actionRecipientAsked',
  'security.recipient_confirmed': 'actionRecipientConfirmed',
  'security.recipient_removed': 'actionRecipientRemoved',
  'model.chosen': 'actionModelChosen',
  'model.given_up': 'actionModelGivenUp',
  'store.connected': 'actionStoreConnected',
  'store.reconnected': 'actionStoreReconnected',
  'store.disconnected': 'actionStoreDisconnected',
  'store.settings_changed': 'actionStoreChanged',
  'widget.changed': 'actionWidgetChanged',
  'widget.picture_changed': 'actionPictureChanged',
  'widget.picture_removed': 'actionPictureRemoved',
  'tenant.opened': 'actionOpened',
  'tenant.suspended': 'actionSuspended',
  'tenant.reactivated': 'actionReactivated',
  'ticket.opened': 'actionTicketOpened',
  'ticket.escalation_queued': 'actionTeamTold',
  'visit.begun': 'actionVisitBegun',
  'visit.ended': 'actionVisitEnded',
  'visit.writes': 'actionVisitWrites',
  'visit.looked': 'actionVisitLooked',
  'visit.changed': 'actionVisitChanged',
  'entitlement.agreed': 'actionAgreed',
  'entitlement.ended': 'actionAgreementEnded',
  'job.retried': 'actionJobRetried',
  'job.dropped': 'actionJobDropped',
};

const UUID = /^(?:(admin):)?[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** Who did what, the newest first. */
export function trail(events: readonly AuditEvent[]): unknown {
  return html`<ol class="trail">${events.map(happening)}</ol>`;
}

/** One line of a trail. What has no words yet is told by its code. */
export function happening({ at, actor, actorName, tenant, tenantName, action, detail }: AuditEvent): unknown {
  return html`
    <li>
      <time datetime=${at} title=${dates.moment(at)}>${dates.ago(at)}</time>
      <div>
        <p class="what">${actionName(action)}</p>
        <p class="note">${whoDid(actor, actorName)}${tenantName ? html` · <a href="/console/tenant?${new URLSearchParams({ id: tenant ?? '' }).toString()}" dir="auto">${tenantName}</a>` : nothing}${detail ? html` · <span dir="auto">${detail}</span>` : nothing}</p>
      </div>
    </li>`;
}

function actionName(action: string): string {
  const key = ACTIONS[action];
  return key ? texts(key) : action;
}

/** People are recorded by a number that says nothing to a reader; whoever has a name is called by it. */
function whoDid(actor: string, name: string | null | undefined): string {
  if (actor === 'system') return texts('actorSystem');
  if (actor === 'shopper') return texts('actorShopper');
  const person = UUID.exec(actor);
  if (!person) return actor;
  const kind = person[1] ? texts('actorLumen') : texts('actorMember');
  return !name ? kind : person[1] ? `${name}, ${kind}` : name;
}
