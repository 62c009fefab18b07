package io.lumen.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.assistant.News;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private static final String TYPING = "event: typing\ndata: {\"on\":true}\n\n";
    private static final String STILL = "event: typing\ndata: {\"on\":false}\n\n";
    private static final String RENEW = "event: end\ndata: {\"reason\":\"renew\"}\n\n";

    private final Turned clock = new Turned();
    private final HeardLine line = new HeardLine();
    private final Talk talk = new Talk(1, 1);
    private int ends;

    private EventStream stream;

    @BeforeEach
    void begin() {
        talk.say("Hello");
        stream = new EventStream(talk.after(0), Runnable::run, clock, clock.instant().plus(EventStreams.LIFE), () -> ends++);
        stream.begin(line, (News.Told) talk.after(0, EventStream.PAGE));
    }

    @Test
    void whatWasMissedAndTheStateComeFirst() {
        assertThat(line.news()).containsExactly("id: 1\nevent: message\ndata: Hello\n\n", "event: state\ndata: {\"awaiting\":\"none\"}\n\n");
    }

    @Test
    void oneThatIsToldTwiceTellsOnce() {
        line.news();
        talk.say("News");
        stream.changed();
        stream.changed();
        assertThat(line.news()).containsExactly("id: 2\nevent: message\ndata: News\n\n");
    }

    @Test
    void theStateComesWhenItIsAnotherOne() {
        line.news();
        talk.state = "{\"awaiting\":\"email\"}";
        stream.changed();
        assertThat(line.news()).containsExactly("event: state\ndata: {\"awaiting\":\"email\"}\n\n");
    }

    @Test
    void linesInDataStayInTheirEvent() {
        line.news();
        talk.say("one\r\ntwo\nevent: end\rthree");
        stream.changed();
        assertThat(line.news()).containsExactly("id: 2\nevent: message\ndata: one\ndata: two\ndata: event: end\ndata: three\n\n");
    }

    @Test
    void aLongTalkComesInPages() {
        line.news();
        for (int i = 0; i < 2 * EventStream.PAGE; i++) {
            talk.say("More");
        }
        stream.changed();
        assertThat(line.news()).hasSize(2 * EventStream.PAGE);
        assertThat(talk.readings).as("the first, two full ones and an empty one").isEqualTo(4);
    }

    @Test
    void aSlowReaderIsReadForWhenTheLineIsClearAgain() {
        line.clear = false;
        talk.say("Later");
        line.news();
        stream.changed();
        stream.tick();
        assertThat(line.news()).isEmpty();
        line.clear = true;
        stream.tick();
        assertThat(line.news()).containsExactly("id: 2\nevent: message\ndata: Later\n\n");
    }

    @Test
    void aReaderWhoTakesNothingForHalfAMinuteIsCutOff() {
        line.clear = false;
        stream.tick();
        clock.by(EventStream.STUCK.minusMillis(1));
        stream.tick();
        assertThat(line.cut).isFalse();
        clock.by(Duration.ofMillis(1));
        stream.tick();
        assertThat(line.cut).isTrue();
        assertThat(ends).isEqualTo(1);
    }

    @Test
    void aSlowAnswerIsAnnouncedUntilItIsThere() {
        line.news();
        stream.answering();
        talk.answering = true;
        stream.tick();
        assertThat(line.news()).isEmpty();
        clock.by(EventStream.BEFORE_TYPING);
        talk.say("Where is it?");
        stream.tick();
        assertThat(line.news()).containsExactly("id: 2\nevent: message\ndata: Where is it?\n\n", TYPING);
        talk.answering = false;
        talk.say("There.");
        stream.changed();
        assertThat(line.news()).containsExactly("id: 3\nevent: message\ndata: There.\n\n", STILL);
    }

    @Test
    void aQuickAnswerIsNotAnnounced() {
        line.news();
        stream.answering();
        stream.changed();
        clock.by(EventStream.BEFORE_TYPING);
        stream.tick();
        assertThat(line.news()).isEmpty();
    }

    @Test
    void anAnswerThatNeverComesIsNotAnnouncedForGood() {
        line.news();
        talk.answering = true;
        stream.changed();
        clock.by(EventStream.BEFORE_TYPING);
        stream.tick();
        clock.by(EventStream.TYPING_AT_MOST);
        stream.tick();
        assertThat(line.news()).containsExactly(TYPING, STILL);
        int readings = talk.readings;
        stream.tick();
        assertThat(talk.readings).isEqualTo(readings);
    }

    @Test
    void whatLooksAsItDidIsNotReadAgain() {
        int readings = talk.readings;
        stream.seen(Optional.of(talk.pulse()));
        assertThat(talk.readings).isEqualTo(readings);
        talk.say("Elsewhere");
        line.news();
        stream.seen(Optional.of(talk.pulse()));
        assertThat(line.news()).containsExactly("id: 2\nevent: message\ndata: Elsewhere\n\n");
    }

    @Test
    void aConversationThatIsNotToBeSeenEndsIt() {
        line.news();
        stream.seen(Optional.empty());
        assertThat(line.news()).containsExactly(RENEW);
        assertThat(line.closed).isTrue();
    }

    @Test
    void aSilentLineIsKeptAlive() {
        line.news();
        clock.by(EventStream.QUIET.minusMillis(1));
        stream.tick();
        assertThat(line.news()).isEmpty();
        clock.by(Duration.ofMillis(1));
        stream.tick();
        stream.tick();
        assertThat(line.news()).containsExactly(": ping\n\n");
    }

    @Test
    void itEndsWithItsSession() {
        line.news();
        clock.by(Duration.ofSeconds(1800).minus(EventStreams.LIFE));
        talk.over = true;
        stream.changed();
        assertThat(line.news()).containsExactly("event: end\ndata: {\"reason\":\"closed\"}\n\n");
        stream.changed();
        stream.tick();
        assertThat(line.news()).isEmpty();
        assertThat(ends).isEqualTo(1);
    }

    @Test
    void aSessionWhoseTimeIsUpIsLookedAtAgain() {
        talk.expiresAt = clock.instant().plusSeconds(60);
        stream.changed();
        clock.by(Duration.ofSeconds(60));
        talk.expiresAt = clock.instant().plusSeconds(60);
        int readings = talk.readings;
        stream.tick();
        assertThat(talk.readings).isEqualTo(readings + 1);
        assertThat(line.closed).as("it was prolonged meanwhile").isFalse();
    }

    @Test
    void itEndsAfterItsLife() {
        line.news();
        clock.by(EventStreams.LIFE);
        stream.tick();
        assertThat(line.news()).containsExactly(RENEW);
    }

    @Test
    void aDatabaseThatIsAwayEndsIt() {
        line.news();
        talk.fault = new IllegalStateException("away");
        stream.changed();
        assertThat(line.news()).containsExactly(RENEW);
    }

    @Test
    void aServerThatStopsEndsIt() {
        EventStream late = new EventStream(talk.after(0), work -> { throw new RejectedExecutionException(); }, clock, clock.instant().plus(EventStreams.LIFE), () -> ends++);
        late.begin(line, (News.Told) talk.after(0, EventStream.PAGE));
        line.news();
        late.changed();
        assertThat(line.news()).containsExactly(RENEW);
    }

    @Test
    void whatWasEndedBeforeItBeganIsClosedAtOnce() {
        EventStream late = new EventStream(talk.after(0), Runnable::run, clock, clock.instant().plus(EventStreams.LIFE), () -> ends++);
        late.end(EndReason.REPLACED);
        line.news();
        late.begin(line, (News.Told) talk.after(0, EventStream.PAGE));
        assertThat(line.news()).containsExactly(RENEW);
        assertThat(line.closed).isTrue();
    }

    @Test
    void aReaderWhoHasGoneIsForgotten() {
        line.hangUp();
        line.hangUp();
        assertThat(ends).isEqualTo(1);
        line.news();
        stream.changed();
        assertThat(line.news()).isEmpty();
    }
}
