package io.lumen.web.edge;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads what a stranger sends as JSON: one object, known fields, right types, no depth, at most 64 kB, valid UTF-8. Anything
 * else is a problem that names the field.
 */
public final class JsonBody {
    private static final int LONGEST = 64 * 1024;
    private static final int USUAL = 1024;
    private static final int DEEPEST = 8;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, config -> config
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private JsonBody() {}

    /** @throws ProblemException when it is not what the type asks for */
    public static <T> T read(InputStream stream, Class<T> type) {
        String text = text(stream);
        ObjectReader reader = MAPPER.readerFor(type);
        try {
            T body = reader.readValue(text);
            if (body == null) {
                throw new ProblemException(ProblemType.INVALID_JSON);
            }
            return body;
        } catch (UnrecognizedPropertyException unknown) {
            throw new ProblemException(ProblemType.UNKNOWN_FIELD, shortened(unknown.getPropertyName()));
        } catch (MismatchedInputException wrong) {
            throw wrong.getPath().isEmpty()
                    ? new ProblemException(ProblemType.INVALID_JSON)
                    : new ProblemException(ProblemType.WRONG_TYPE, field(wrong));
        } catch (JacksonException broken) {
            throw new ProblemException(ProblemType.INVALID_JSON);
        }
    }

    private static String text(InputStream stream) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes(stream)).toString();
        } catch (CharacterCodingException notText) {
            throw new ProblemException(ProblemType.TEXT_UNREADABLE);
        } catch (IOException broken) {
            throw new ProblemException(ProblemType.INVALID_REQUEST);
        }
    }

    /** A line of chat is not worth the buffers that the longest body would take. */
    private static ByteBuffer bytes(InputStream stream) throws IOException {
        byte[] start = stream.readNBytes(USUAL);
        if (start.length < USUAL) {
            return ByteBuffer.wrap(start);
        }
        byte[] rest = stream.readNBytes(LONGEST + 1 - USUAL);
        if (start.length + rest.length > LONGEST) {
            throw new ProblemException(ProblemType.BODY_TOO_LARGE);
        }
        return ByteBuffer.allocate(start.length + rest.length).put(start).put(rest).flip();
    }

    private static String field(JsonMappingException wrong) {
        String name = wrong.getPath().getFirst().getFieldName();
        return name == null ? "" : shortened(name);
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60);
    }
}
