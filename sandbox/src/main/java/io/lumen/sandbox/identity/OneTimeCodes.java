package io.lumen.sandbox.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes an authenticator shows (RFC 6238: HMAC-SHA-1, six digits, thirty seconds), for a secret that is no secret. */
public final class OneTimeCodes {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PERIOD = 30;
    private static final int SIX_DIGITS = 1_000_000;

    private final byte[] key;

    /** @param secret in Base32 */
    public OneTimeCodes(String secret) {
        this.key = decoded(secret);
    }

    /** The code that is right at this moment. */
    public String at(Instant moment) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(Math.floorDiv(moment.getEpochSecond(), PERIOD)).array());
            int binary = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return "%06d".formatted(binary % SIX_DIGITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How many seconds the code of this moment is still the right one. */
    public static long secondsLeft(Instant moment) {
        return PERIOD - Math.floorMod(moment.getEpochSecond(), PERIOD);
    }

    private static byte[] decoded(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (char letter : base32.toCharArray()) {
            int value = ALPHABET.indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("'" + letter + "' is not Base32");
            }
            buffer = buffer << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }
}
