package io.lumen.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A compact way to write many phrases: {@code (track|find) my [last] {order}} stands for all combinations, where
 * {@code [x]} may be left out and <code>{order}</code> names a list shared by all files.
 */
final class PhraseTemplate {

    private final String source;
    private final Map<String, String> lists;
    private int at;

    private PhraseTemplate(String source, Map<String, String> lists) {
        this.source = source;
        this.lists = lists;
    }

    /** All phrases, or a fixed sample of {@code most} when there are more. The same template always gives the same ones. */
    static List<String> phrases(String template, Map<String, String> lists, int most) {
        Node node = parse(template, lists);
        long count = node.count();
        Set<String> phrases = new TreeSet<>();
        if (count <= most) {
            for (long index = 0; index < count; index++) {
                phrases.add(tidy(node.choice(index)));
            }
        } else {
            Random random = new Random(template.hashCode());
            for (int tries = 0; tries < most * 2 && phrases.size() < most; tries++) {
                phrases.add(tidy(node.choice(random.nextLong(count))));
            }
        }
        return List.copyOf(phrases);
    }

    private static String tidy(String phrase) {
        return phrase.strip().replaceAll(" {2,}", " ");
    }

    private static Node parse(String template, Map<String, String> lists) {
        PhraseTemplate parser = new PhraseTemplate(template, lists);
        Node node = parser.alternatives();
        if (parser.at < template.length()) {
            throw new IllegalArgumentException("unbalanced brackets in phrase: " + template);
        }
        return node;
    }

    private Node alternatives() {
        List<Node> options = new ArrayList<>();
        options.add(sequence());
        while (at < source.length() && source.charAt(at) == '|') {
            at++;
            options.add(sequence());
        }
        return options.size() == 1 ? options.getFirst() : new Choice(options);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (at < source.length() && "|)]".indexOf(source.charAt(at)) < 0) {
            char c = source.charAt(at);
            if (c == '(' || c == '[' || c == '{') {
                parts.add(new Text(text.toString()));
                text.setLength(0);
                parts.add(group(c));
            } else {
                text.append(c);
                at++;
            }
        }
        parts.add(new Text(text.toString()));
        return new Sequence(parts);
    }

    private Node group(char opening) {
        at++;
        if (opening == '{') {
            int end = source.indexOf('}', at);
            if (end < 0) {
                throw new IllegalArgumentException("unbalanced brackets in phrase: " + source);
            }
            String name = source.substring(at, end);
            String list = lists.get(name);
            if (list == null) {
                throw new IllegalArgumentException("unknown list {" + name + "} in phrase: " + source);
            }
            at = end + 1;
            return parse(list, lists);
        }
        Node inside = alternatives();
        char closing = opening == '(' ? ')' : ']';
        if (at >= source.length() || source.charAt(at) != closing) {
            throw new IllegalArgumentException("unbalanced brackets in phrase: " + source);
        }
        at++;
        return opening == '(' ? inside : new Choice(List.of(inside, new Text("")));
    }

    private sealed interface Node {
        long count();

        String choice(long index);
    }

    private record Text(String text) implements Node {
        @Override
        public long count() {
            return 1;
        }

        @Override
        public String choice(long index) {
            return text;
        }
    }

    private record Choice(List<Node> options) implements Node {
        @Override
        public long count() {
            return options.stream().mapToLong(Node::count).sum();
        }

        @Override
        public String choice(long index) {
            long rest = index;
            for (Node option : options) {
                long count = option.count();
                if (rest < count) {
                    return option.choice(rest);
                }
                rest -= count;
            }
            throw new IndexOutOfBoundsException("no choice " + index);
        }
    }

    private record Sequence(List<Node> parts) implements Node {
        @Override
        public long count() {
            return parts.stream().mapToLong(Node::count).reduce(1, Math::multiplyExact);
        }

        @Override
        public String choice(long index) {
            StringBuilder text = new StringBuilder();
            long rest = index;
            for (Node part : parts) {
                long count = part.count();
                text.append(part.choice(rest % count));
                rest /= count;
            }
            return text.toString();
        }
    }
}
