package io.lumen.sandbox.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lumen.sandbox.http.Call;
import io.lumen.sandbox.http.Door;
import io.lumen.sandbox.http.Pages;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The one-time codes of the demo people who need one, in a browser under {@code /codes} and as JSON under {@code /api/codes}. */
public final class CodesPage implements Door {

    private static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final InstantSource clock;
    private final Pages pages = new Pages("/identity");
    private final ObjectMapper json = new ObjectMapper();

    public CodesPage(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether a path is answered here. */
    public static boolean isFor(String path) {
        return path.equals("/codes") || path.equals("/api/codes");
    }

    @Override
    public void serve(Call call) throws IOException {
        Instant now = clock.instant();
        call.with("Cache-Control", "no-store");
        if (call.path().startsWith("/api/")) {
            call.json(200, json.writeValueAsBytes(codes(now)));
        } else {
            call.with("Content-Security-Policy", POLICY).answer(200, "text/html; charset=utf-8",
                pages.page("codes", Map.of("codes", codes(now), "secondsLeft", OneTimeCodes.secondsLeft(now))));
        }
    }

    private static List<Map<String, Object>> codes(Instant now) {
        return DemoPeople.ALL.stream().filter(person -> person.codeSecret() != null).map(person -> {
            OneTimeCodes codes = new OneTimeCodes(person.codeSecret());
            return Map.<String, Object>of("email", person.email(), "code", codes.at(now), "secondsLeft", OneTimeCodes.secondsLeft(now),
                "next", codes.at(now.plusSeconds(OneTimeCodes.secondsLeft(now))), "secret", person.codeSecret(),
                "address", "otpauth://totp/Lumen:" + person.email() + "?secret=" + person.codeSecret() + "&issuer=Lumen");
        }).toList();
    }
}
