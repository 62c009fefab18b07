package io.lumen.web.widget;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.web.edge.DoorLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every door of a session counts who knocks before it looks at anything: nothing else is there in this test. */
class LimitedDoorsTest {
    private static final String ADDRESS = "192.0.2.7";
    private static final HttpServletRequest REQUEST = (HttpServletRequest) Proxy.newProxyInstance(
            LimitedDoorsTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
            (proxy, method, given) -> Map.of("getRemoteAddr", ADDRESS).get(method.getName()));

    /** What a knock was counted as. */
    private static final class Counted extends RuntimeException {
        Counted(String what) {
            super(what);
        }
    }

    private static final class Shut extends DoorLimits {
        @Override
        public void request(String address) {
            throw new Counted("request " + address);
        }

        @Override
        public void read(String address) {
            throw new Counted("read " + address);
        }
    }

    static Stream<Arguments> doors() {
        SessionResource sessions = new SessionResource();
        MessageResource messages = new MessageResource();
        FeedbackResource feedback = new FeedbackResource();
        EventResource events = new EventResource();
        InputStream body = InputStream.nullInputStream();
        return Stream.of(
                door("identity", "request", limits -> {
                    sessions.limits = limits;
                    sessions.identify("id", null, null, REQUEST, body);
                }),
                door("escalations", "request", limits -> {
                    sessions.limits = limits;
                    sessions.handOver("id", null, null, REQUEST, body);
                }),
                door("end", "request", limits -> {
                    sessions.limits = limits;
                    sessions.end("id", null, null, REQUEST);
                }),
                door("say", "request", limits -> {
                    messages.limits = limits;
                    messages.say("id", null, null, null, REQUEST, body);
                }),
                door("missed", "read", limits -> {
                    messages.limits = limits;
                    messages.missed("id", null, null, "0", REQUEST);
                }),
                door("events", "read", limits -> {
                    events.limits = limits;
                    events.open("id", null, null, null, null, REQUEST, null);
                }),
                door("feedback", "request", limits -> {
                    feedback.limits = limits;
                    feedback.say("id", null, null, REQUEST, body);
                }));
    }

    private static Arguments door(String name, String countedAs, Consumer<DoorLimits> knock) {
        return Arguments.of(name, countedAs, knock);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void aKnockIsCountedFirst(String name, String countedAs, Consumer<DoorLimits> knock) {
        assertThatThrownBy(() -> knock.accept(new Shut())).isInstanceOf(Counted.class).hasMessage(countedAs + " " + ADDRESS);
    }
}
