import { expect } from '@playwright/test';
import { ProblemsPane } from './pages/problems-pane.ts';
import { RulePages } from './pages/rule-pages.ts';
import { test } from './pages/window-test.ts';

test('from a problem to the page of its rule, to another rule and back to the problem', async ({ workbench }) => {
  const problems = new ProblemsPane(workbench.page);
  const rules = new RulePages(workbench.page);
  await workbench.typePayload('{"aps":{"alert":"Tea is ready","badge":"3"}}');
  await problems.open();
  const opener = problems.row('badge-not-number').getByRole('button', { name: 'Rule badge-not-number' });
  await opener.click();

  await expect(rules.shown).toHaveAccessibleName('badge is no number');
  await expect(rules.shown).toContainText('Error');
  await expect(rules.shown).toContainText('"badge": "3"');
  await expect(rules.shown).toContainText('Source: Apple, Generating a remote notification');
  await expect(rules.search).toBeFocused();

  await workbench.page.keyboard.press('ArrowDown');
  await expect(rules.shown).toHaveAccessibleName('Arguments without their key');
  await rules.search.fill('topic-suffix');
  await expect(rules.rules).toHaveCount(2);
  await workbench.page.keyboard.press('Escape');
  await expect(rules.dialog).toHaveCount(0);
  await expect(opener).toBeFocused();

  await rules.openAll();
  await expect(rules.shown).toHaveAccessibleName(/^Topic with/);
});
