import { TrailScreen } from '../kit/trail-screen';

/** `/console/audit`: who did what in any tenant. */
class AuditScreen extends TrailScreen {
  protected readonly area = 'console';
  protected readonly place = '/console/audit';
  protected readonly heading = 'navAudit';
  protected readonly door = '/api/console/v1/audit';
  protected readonly fields = ['words', 'actor', 'tenant', 'from', 'until'] as const;

  protected mayExport(): boolean {
    return true;
  }
}

customElements.define('lumen-audit', AuditScreen);
