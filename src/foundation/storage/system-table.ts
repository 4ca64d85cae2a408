/**
 * SQL by which a table is closed for everybody but the system, which acts after an action has shown the right; policies that open it
 * further follow in the migration itself.
 *
 * A migration that ran may never change: what this writes stays as it is, to the letter.
 * @param schema the module's schema
 * @param policy the name of the system's policy
 */
export const systemTable = (schema: string, policy: 'jobs' | 'house' | 'system' = 'jobs') => (name: string, rights: string): string => `
  ALTER TABLE ${schema}.${name} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${schema}.${name} FORCE ROW LEVEL SECURITY;
  GRANT ${rights} ON ${schema}.${name} TO gehoor_app;
  CREATE POLICY ${policy} ON ${schema}.${name} USING (house.actor() = 'system');`
