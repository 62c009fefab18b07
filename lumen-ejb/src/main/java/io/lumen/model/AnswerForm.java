package io.lumen.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an answer must look like: one JSON object with exactly these fields. Providers are told so by a JSON schema; what comes
 * back is held to it here all the same, since a model's promise is no check.
 */
public record AnswerForm(String name, List<Field> fields) {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public AnswerForm {
        fields = List.copyOf(fields);
    }

    /** One field of the answer. */
    public sealed interface Field {
        String name();

        String description();
    }

    /**
     * Some of the options, each at most once, the first the most important.
     *
     * @param most how many; with 1 the field is the option itself, otherwise a list with at least one
     */
    public record Choice(String name, String description, List<String> options, int most) implements Field {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** Free text of at most this many characters. */
    public record Text(String name, String description, int longest) implements Field {}

    /** Roughly the characters it takes to tell a model of this form. */
    int size() {
        return fields.stream().mapToInt(AnswerForm::size).sum();
    }

    private static int size(Field field) {
        int options = field instanceof Choice choice ? String.join("  ", choice.options()).length() : 0;
        return 60 + field.description().length() + options;
    }

    /** @throws ModelFault unless the text is an answer to this form and nothing else */
    FilledForm read(String answer) {
        JsonNode object = parse(answer);
        if (!object.isObject() || object.size() != fields.size()) {
            throw unreadable("the answer does not have the fields asked for");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Field field : fields) {
            values.put(field.name(), values(field, object.path(field.name())));
        }
        return new FilledForm(values);
    }

    private static JsonNode parse(String answer) {
        try {
            return STRICT.readTree(answer);
        } catch (JsonProcessingException notJson) {
            throw unreadable("the answer is not one JSON value");
        }
    }

    private static List<String> values(Field field, JsonNode value) {
        return switch (field) {
            case Choice choice -> options(choice, value);
            case Text text -> {
                if (!value.isTextual() || value.textValue().length() > text.longest()) {
                    throw unreadable("a text is missing or too long");
                }
                yield List.of(value.textValue());
            }
        };
    }

    private static List<String> options(Choice choice, JsonNode value) {
        List<String> chosen = new ArrayList<>();
        if (choice.most() == 1) {
            chosen.add(value.textValue());
        } else if (value.isArray()) {
            value.forEach(option -> chosen.add(option.textValue()));
        }
        boolean known = chosen.stream().allMatch(option -> option != null && choice.options().contains(option));
        if (chosen.isEmpty() || chosen.size() > choice.most() || !known || chosen.stream().distinct().count() != chosen.size()) {
            throw unreadable("a choice is not among the options");
        }
        return chosen;
    }

    private static ModelFault unreadable(String why) {
        return new ModelFault(ModelFault.Kind.UNREADABLE, why);
    }
}
