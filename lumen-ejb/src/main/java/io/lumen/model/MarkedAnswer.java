package io.lumen.model;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import io.lumen.wording.Sentence;
import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An answer with marks ({@code ⟦1⟧}) in place of its facts: what was put into its sentences, and whatever else has a digit,
 * looks like a link or an address, or names a day. Marks go to a model, facts stay here and are put back where the marks stand
 * afterwards.
 */
final class MarkedAnswer {
    static final Pattern MARK = Pattern.compile("⟦(\\d{1,3})⟧");

    private static final Pattern TELLING = Pattern.compile("[^\\s(]*(?:[\\p{N}@]|://)[^\\s]*(?<![.,;:!?)])");

    /** Two facts with nothing but this between them are one: {@code 22 November, 2026}, {@code 22. November}. */
    private static final Pattern NOTHING_BETWEEN = Pattern.compile("\\S,?[ \\u00A0\\u202F]?\\S|\\d\\. ?\\p{L}");

    private final String text;
    private final List<String> facts;

    private MarkedAnswer(String text, List<String> facts) {
        this.text = text;
        this.facts = facts;
    }

    private record Span(int start, int end) {
        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }
    }

    /** @return empty when the answer's own words hold signs that could be taken for marks */
    static Optional<MarkedAnswer> of(Sentence sentence, Locale locale) {
        String answer = sentence.text();
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (Sentence.Part part : sentence.parts()) {
            int end = from + part.text().length();
            if (part.fact()) {
                spans.add(new Span(from, end));
            }
            from = end;
        }
        add(spans, TELLING.matcher(answer));
        add(spans, daysIn(locale).matcher(answer));
        spans.sort(Comparator.comparingInt(Span::start));
        MarkedAnswer marked = marked(answer, merged(answer, spans));
        String rest = MARK.matcher(marked.text).replaceAll("");
        return rest.indexOf('⟦') < 0 && rest.indexOf('⟧') < 0 ? Optional.of(marked) : Optional.empty();
    }

    String text() {
        return text;
    }

    /** Puts the facts back into a wording that has every mark once. */
    Sentence filled(String wording) {
        List<Sentence> parts = new ArrayList<>();
        int from = 0;
        for (MatchResult mark : MARK.matcher(wording).results().toList()) {
            parts.add(Sentence.plain(wording.substring(from, mark.start())));
            parts.add(Sentence.fact(facts.get(Integer.parseInt(mark.group(1)) - 1)));
            from = mark.end();
        }
        parts.add(Sentence.plain(wording.substring(from)));
        return Sentence.joined("", parts);
    }

    private static void add(List<Span> spans, Matcher found) {
        for (MatchResult match : found.results().toList()) {
            Span span = new Span(match.start(), match.end());
            List<Span> met = spans.stream().filter(span::overlaps).toList();
            spans.removeAll(met);
            int start = met.stream().mapToInt(Span::start).reduce(span.start(), Math::min);
            int end = met.stream().mapToInt(Span::end).reduce(span.end(), Math::max);
            spans.add(new Span(start, end));
        }
    }

    private static List<Span> merged(String answer, List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans) {
            boolean goesOn = !merged.isEmpty() && NOTHING_BETWEEN.matcher(answer.substring(merged.getLast().end() - 1, span.start() + 1)).matches();
            merged.add(goesOn ? new Span(merged.removeLast().start(), span.end()) : span);
        }
        return merged;
    }

    private static MarkedAnswer marked(String answer, List<Span> spans) {
        StringBuilder text = new StringBuilder();
        List<String> facts = new ArrayList<>();
        int from = 0;
        for (Span span : spans) {
            facts.add(answer.substring(span.start(), span.end()));
            text.append(answer, from, span.start()).append('⟦').append(facts.size()).append('⟧');
            from = span.end();
        }
        return new MarkedAnswer(text.append(answer, from, answer.length()).toString(), facts);
    }

    /** Months, weekdays, yesterday, today, tomorrow, as the language writes them. */
    private static Pattern daysIn(Locale locale) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        Set<String> names = new LinkedHashSet<>();
        Stream.of(symbols.getMonths(), symbols.getShortMonths(), symbols.getWeekdays(), symbols.getShortWeekdays())
                .flatMap(Stream::of).filter(name -> name.length() > 1).forEach(names::add);
        RelativeDateTimeFormatter relative = RelativeDateTimeFormatter.getInstance(locale);
        Stream.of(Direction.LAST, Direction.THIS, Direction.NEXT).map(direction -> relative.format(direction, AbsoluteUnit.DAY)).forEach(names::add);
        String any = names.stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).reduce((a, b) -> a + "|" + b).orElseThrow();
        return Pattern.compile("(?<!\\p{L})(?:" + any + ")(?!\\p{L})", Pattern.UNICODE_CASE);
    }
}
