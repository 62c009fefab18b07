package io.lumen.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The check digit of a kind of tracking number: does it fit the serial number before it? */
sealed interface CheckDigit {

    /** @param serial digits and capital letters */
    boolean fits(String serial, String check);

    /** @param description what the courier file says under {@code checksum} */
    static CheckDigit of(JsonNode description) {
        return switch (description.path("name").asText("")) {
            case "" -> new None();
            case "mod10" -> new Mod10(
                    description.path("evens_multiplier").asInt(1), description.path("odds_multiplier").asInt(1), description.path("reverse").asBoolean());
            case "mod7" -> new Mod7();
            case "luhn" -> new Luhn();
            case "s10" -> new S10();
            case "mod_37_36" -> new Mod37And36();
            case "sum_product_with_weightings_and_modulo" -> new Weighted(
                    numbers(description.path("weightings")), description.path("modulo1").asInt(), description.path("modulo2").asInt());
            default -> throw new IllegalArgumentException("no such check digit: " + description);
        };
    }

    private static List<Integer> numbers(JsonNode list) {
        List<Integer> numbers = new ArrayList<>();
        list.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    /** Of a number without one: says nothing, so it is no evidence. */
    record None() implements CheckDigit {
        @Override
        public boolean fits(String serial, String check) {
            return true;
        }
    }

    /** Digits weighted by place, counted from zero; a letter counts as its code less three. */
    record Mod10(int even, int odd, boolean fromTheEnd) implements CheckDigit {
        @Override
        public boolean fits(String serial, String check) {
            String counted = fromTheEnd ? new StringBuilder(serial).reverse().toString() : serial;
            int sum = 0;
            for (int place = 0; place < counted.length(); place++) {
                char sign = counted.charAt(place);
                int value = Character.isDigit(sign) ? sign - '0' : (sign - 3) % 10;
                sum += value * (place % 2 == 0 ? even : odd);
            }
            return check.equals(String.valueOf((10 - sum % 10) % 10));
        }
    }

    record Mod7() implements CheckDigit {
        @Override
        public boolean fits(String serial, String check) {
            return check.equals(String.valueOf(Long.parseLong(serial) % 7));
        }
    }

    record Luhn() implements CheckDigit {
        @Override
        public boolean fits(String serial, String check) {
            int sum = 0;
            for (int fromEnd = 0; fromEnd < serial.length(); fromEnd++) {
                int digit = serial.charAt(serial.length() - 1 - fromEnd) - '0';
                int doubled = fromEnd % 2 == 0 ? digit * 2 : digit;
                sum += doubled > 9 ? doubled - 9 : doubled;
            }
            return check.equals(String.valueOf((10 - sum % 10) % 10));
        }
    }

    /** Of the Universal Postal Union's standard S10. */
    record S10() implements CheckDigit {
        private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

        @Override
        public boolean fits(String serial, String check) {
            int sum = 0;
            for (int place = 0; place < WEIGHTS.length; place++) {
                sum += (serial.charAt(place) - '0') * WEIGHTS[place];
            }
            int expected = switch (sum % 11) {
                case 0 -> 5;
                case 1 -> 0;
                default -> 11 - sum % 11;
            };
            return check.equals(String.valueOf(expected));
        }
    }

    /** ISO 7064, modulus 37 with 36 signs. */
    record Mod37And36() implements CheckDigit {
        private static final int SIGNS = 36;

        @Override
        public boolean fits(String serial, String check) {
            int product = SIGNS;
            for (char sign : serial.toCharArray()) {
                int sum = product + Character.digit(sign, SIGNS);
                product = (sum > SIGNS ? sum - SIGNS : sum) * 2;
                product = product > SIGNS ? product - SIGNS - 1 : product;
            }
            int expected = (SIGNS + 1 - product) % SIGNS;
            return check.equals(String.valueOf(Character.toUpperCase(Character.forDigit(expected, SIGNS))));
        }
    }

    record Weighted(List<Integer> weights, int modulo, int thenModulo) implements CheckDigit {
        @Override
        public boolean fits(String serial, String check) {
            int sum = 0;
            for (int place = 0; place < Math.min(serial.length(), weights.size()); place++) {
                sum += (serial.charAt(place) - '0') * weights.get(place);
            }
            return check.equals(String.valueOf(sum % modulo % thenModulo));
        }
    }
}
