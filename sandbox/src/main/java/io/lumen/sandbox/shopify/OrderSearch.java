package io.lumen.sandbox.shopify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the argument {@code orders(query:)} means: terms, {@code AND}, {@code OR}, {@code NOT}/{@code -}, parentheses.
 *
 * <p>Names and e-mails are matched the way a search index does it, by the beginnings of words and without case:
 * {@code name:5012} finds {@code #5012}, {@code #5012-B} and {@code #50121}. Whoever needs exactly one order has to
 * compare the answer. A filter with an unknown name is passed over with a warning, as Shopify does.
 */
sealed interface OrderSearch {

    Set<String> FIELDS = Set.of("name", "email", "confirmation_number", "id", "created_at", "processed_at", "updated_at",
        "status", "financial_status", "fulfillment_status", "customer_id", "test", "tag", "default");

    boolean matches(OrderRecord order, Instant now);

    record All() implements OrderSearch {
        @Override
        public boolean matches(OrderRecord order, Instant now) {
            return true;
        }
    }

    record And(List<OrderSearch> parts) implements OrderSearch {
        @Override
        public boolean matches(OrderRecord order, Instant now) {
            return parts.stream().allMatch(part -> part.matches(order, now));
        }
    }

    record Or(List<OrderSearch> parts) implements OrderSearch {
        @Override
        public boolean matches(OrderRecord order, Instant now) {
            return parts.stream().anyMatch(part -> part.matches(order, now));
        }
    }

    record Not(OrderSearch part) implements OrderSearch {
        @Override
        public boolean matches(OrderRecord order, Instant now) {
            return !part.matches(order, now);
        }
    }

    /**
     * One filter.
     *
     * @param comparison one of {@code = < <= > >=}
     * @param words      the value as the index sees it
     */
    record Term(String field, String comparison, String value, List<String> words) implements OrderSearch {

        Term(String field, String comparison, String value) {
            this(field, comparison, value, OrderRecord.tokens(value));
        }

        @Override
        public boolean matches(OrderRecord order, Instant now) {
            return switch (field) {
                case "name" -> beginWords(order.nameTokens());
                case "email" -> beginWords(order.emailTokens());
                case "confirmation_number" -> order.text("confirmationNumber").equalsIgnoreCase(value);
                case "id" -> compare(Long.compare(number(order.id()), number(value)));
                case "created_at" -> byTime(order.moment("createdAt", now), now);
                case "processed_at" -> byTime(order.moment("processedAt", now), now);
                case "updated_at" -> byTime(order.moment("updatedAt", now), now);
                case "status" -> status(order);
                case "financial_status" -> order.text("displayFinancialStatus").equalsIgnoreCase(value);
                case "fulfillment_status" -> fulfillmentStatus(order.text("displayFulfillmentStatus"));
                case "customer_id" -> order.data().get("customer") instanceof Map<?, ?> customer
                    && String.valueOf(customer.get("id")).equals("gid://shopify/Customer/" + value);
                case "test" -> order.text("test").equalsIgnoreCase(value);
                case "tag" -> Json.elements(order.data().get("tags")).stream().anyMatch(tag -> value.equalsIgnoreCase(String.valueOf(tag)));
                case "default" -> beginWords(order.nameTokens()) || beginWords(order.emailTokens())
                    || order.text("confirmationNumber").equalsIgnoreCase(value);
                default -> true;
            };
        }

        private boolean beginWords(List<String> tokens) {
            return !words.isEmpty() && words.stream().allMatch(word -> tokens.stream().anyMatch(token -> token.startsWith(word)));
        }

        private boolean compare(int difference) {
            return switch (comparison) {
                case "<" -> difference < 0;
                case "<=" -> difference <= 0;
                case ">" -> difference > 0;
                case ">=" -> difference >= 0;
                default -> difference == 0;
            };
        }

        private boolean byTime(Instant moment, Instant now) {
            try {
                return compare(moment.compareTo(value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant() : RelativeTime.resolve(value, now)));
            } catch (DateTimeException noMoment) {
                return false;
            }
        }

        private boolean status(OrderRecord order) {
            boolean cancelled = !order.text("cancelledAt").isEmpty();
            boolean closed = "true".equals(order.text("closed"));
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "open" -> !closed && !cancelled;
                case "closed" -> closed;
                case "cancelled" -> cancelled;
                case "not_closed" -> !closed;
                default -> true;
            };
        }

        private boolean fulfillmentStatus(String status) {
            Predicate<String> is = status::equalsIgnoreCase;
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "shipped", "fulfilled" -> is.test("FULFILLED");
                case "unshipped", "unfulfilled" -> is.test("UNFULFILLED");
                case "partial" -> is.test("PARTIALLY_FULFILLED");
                default -> is.test(value);
            };
        }

        private static long number(String id) {
            String digits = id.substring(id.lastIndexOf('/') + 1);
            return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
        }
    }
}
