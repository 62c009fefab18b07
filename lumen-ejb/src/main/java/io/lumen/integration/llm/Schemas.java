package io.lumen.integration.llm;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import io.lumen.model.AnswerForm;
import java.util.List;

/** A form as a JSON schema, within what all providers accept: every field required, no other field, lengths left to the form itself. */
final class Schemas {
    private Schemas() {}

    static ResponseFormat of(AnswerForm form) {
        JsonObjectSchema.Builder object = JsonObjectSchema.builder()
                .required(form.fields().stream().map(AnswerForm.Field::name).toList())
                .additionalProperties(false);
        form.fields().forEach(field -> object.addProperty(field.name(), element(field)));
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder().name(form.name()).rootElement(object.build()).build())
                .build();
    }

    private static JsonSchemaElement element(AnswerForm.Field field) {
        return switch (field) {
            case AnswerForm.Text text -> JsonStringSchema.builder().description(text.description()).build();
            case AnswerForm.Choice choice when choice.most() == 1 -> options(choice.description(), choice.options());
            case AnswerForm.Choice choice -> JsonArraySchema.builder()
                    .description(choice.description())
                    .items(options(null, choice.options()))
                    .build();
        };
    }

    private static JsonSchemaElement options(String description, List<String> options) {
        return JsonEnumSchema.builder().description(description).enumValues(options).build();
    }
}
