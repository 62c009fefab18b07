package io.lumen.integration.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lumen.integration.shopify.StoreOverHttp.Received;
import io.lumen.integration.shopify.StoreOverHttp.Reply;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Just enough of the Admin API to search orders, loosely as the real one may, and to show one. */
final class TinyAdminApi implements Function<Received, Reply> {
    private static final Pattern NAME = Pattern.compile("name:\"([^\"]*)\"");

    private final List<ObjectNode> orders;

    TinyAdminApi(List<ObjectNode> orders) {
        this.orders = orders;
    }

    @Override
    public Reply apply(Received request) {
        JsonNode question = Example.json(request.body());
        JsonNode variables = question.path("variables");
        JsonNode data = variables.has("search") ? found(variables.path("search").asText()) : shown(variables.path("id").asText());
        return new Reply(200, JsonNodeFactory.instance.objectNode().set("data", data).toString());
    }

    private JsonNode found(String search) {
        List<String> names = NAME.matcher(search).results().map(found -> found.group(1)).toList();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        orders.stream()
                .filter(order -> names.stream().anyMatch(name -> order.path("name").asText().contains(name)))
                .forEach(data.withObject("orders").withArray("nodes")::add);
        return data;
    }

    private JsonNode shown(String id) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().putNull("order");
        orders.stream().filter(order -> order.path("id").asText().equals(id)).forEach(order -> data.set("order", order));
        return data;
    }
}
