package io.lumen.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SentConversationTest {
    private static final String OURS = "01a200a8-9d7a-70f5-9658-26509984f24c";
    private static final String KEY = "647b4f86-1259-4c72-9716-58f35f27ed0b";
    private static final String LOG = """
            2026-11-22 00:29:39.001 UTC [15700] LOG:  received SIGHUP, reloading configuration files
            @lumen-limits|71|LOG:  execute <unnamed>: select id from attempt_bucket where id = any ($1)
            @lumen-limits|71|DETAIL:  Parameters: $1 = '{of-somebody-before}'
            @lumen|11|LOG:  execute S_2: select set_config('lumen.tenant', $1, true)
            @lumen|11|DETAIL:  Parameters: $1 = '101'
            @lumen-jobs|12|LOG:  execute S_1: select * from scheduled_tasks where picked = $1
            @lumen-jobs|12|DETAIL:  Parameters: $1 = '01a200a8-9d7a-70f5-9658-26509984f24c'
            @lumen|11|LOG:  execute S_4: with taken as (
            \t    update conversation set body = $1 where id = $2 and key = $3 and at = $4)
            \tselect * from taken
            @lumen|11|DETAIL:  Parameters: $1 = 'It''s $2 = ''mine'',
            \tsays she', $2 = '01a200a8-9d7a-70f5-9658-26509984f24c', $3 = '647b4f86-1259-4c72-9716-58f35f27ed0b', $4 = NULL
            @lumen-limits|71|LOG:  execute <unnamed>: select id from attempt_bucket where id = any ($1)
            @lumen-limits|71|DETAIL:  Parameters: $1 = '{a,b}'
            @lumen|13|LOG:  statement: BEGIN
            @lumen|14|LOG:  statement: BEGIN
            @lumen|13|LOG:  execute S_2: select set_config('lumen.tenant', $1, true)
            @lumen|13|DETAIL:  Parameters: $1 = '101'
            @lumen|14|LOG:  execute <unnamed>: select 'another talk'
            @lumen|13|LOG:  execute <unnamed>: insert into message (ids) values ($1)
            @lumen|13|DETAIL:  Parameters: $1 = '{01a200a8-9d7a-70f5-9658-26509984f24c}'
            @lumen|14|LOG:  execute S_1: COMMIT
            @lumen|13|LOG:  execute S_1: COMMIT
            """;

    private static SentConversation sent() {
        return SentConversation.of(DatabaseLog.entries(LOG), OURS, "select id from attempt_bucket");
    }

    @Test
    void whatWentTogetherStaysTogetherAndNothingOfOthersIsThere() {
        assertThat(sent().messages().stream().map(message -> message.statements().stream()
                        .map(one -> one.sql().lines().findFirst().orElseThrow())
                        .collect(Collectors.joining(" + "))))
                .containsExactly(
                        "select set_config('lumen.tenant', $1, true) + with taken as (",
                        "select id from attempt_bucket where id = any ($1)",
                        "BEGIN",
                        "select set_config('lumen.tenant', $1, true)",
                        "insert into message (ids) values ($1)",
                        "COMMIT");
    }

    @Test
    void valuesAreReadWithTheirQuotesAndLines() {
        assertThat(sent().messages().getFirst().statements().getLast().values())
                .containsExactly("It's $2 = 'mine',\nsays she", OURS, KEY, null);
    }

    @Test
    void pgbenchSendsTheSameWithWhatMustBeNewMadeFromTheNumber() {
        PgbenchReplay.Script script = PgbenchReplay.script(sent(), Map.of(OURS, "aa-", KEY, "bb-"));
        assertThat(script.text()).isEqualTo("""
                \\set n :n + 1
                \\set c :client_id * 6000 + :n
                \\startpipeline
                select set_config('lumen.tenant', :v0, true);
                with taken as (
                    update conversation set body = :v1 where id = ('aa-' || lpad(:c::text, 12, '0'))::uuid and key = ('bb-' || lpad(:c::text, 12, '0'))::uuid and at = null)
                select * from taken;
                \\endpipeline
                select id from attempt_bucket where id = any (:v2);
                BEGIN;
                select set_config('lumen.tenant', :v0, true);
                insert into message (ids) values (('{aa-' || lpad(:c::text, 12, '0') || '}'));
                COMMIT;
                """);
        assertThat(List.copyOf(script.constants().keySet())).containsExactly("101", "It's $2 = 'mine',\nsays she", "{a,b}");
    }
}
