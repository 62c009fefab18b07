package io.lumen.store;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When people of the shop are there, in the shop's time zone.
 *
 * @param days Monday first; empty where nobody is there
 */
public record OpeningHours(List<Optional<Span>> days) {

    /** From when until when, on one day. */
    public record Span(LocalTime opens, LocalTime closes) {
        /** @throws IllegalArgumentException when it does not end after it begins */
        public Span {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("closes before it opens");
            }
        }

        /** Reads {@code 09:00-17:30}. Empty when it is no such time. */
        public static Optional<Span> read(String text) {
            String[] ends = text.split("-", -1);
            try {
                return ends.length == 2 && Arrays.stream(ends).allMatch(end -> end.matches("[0-9]{2}:[0-9]{2}"))
                        ? Optional.of(new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                        : Optional.empty();
            } catch (DateTimeParseException | IllegalArgumentException none) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return opens + "-" + closes;
        }
    }

    /** Days in a row with the same hours. */
    public record Run(DayOfWeek first, DayOfWeek last, Span span) {}

    /** @throws IllegalArgumentException unless there are seven days */
    public OpeningHours {
        days = List.copyOf(days);
        if (days.size() != DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week has seven days");
        }
    }

    /** As it is stored: {@code 09:00-17:30}, or nothing. */
    static OpeningHours ofStored(List<String> stored) {
        return new OpeningHours(stored.stream().map(Span::read).toList());
    }

    List<String> stored() {
        return days.stream().map(day -> day.map(Span::toString).orElse("")).toList();
    }

    /** The open days, those in a row with the same hours together. */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.get(day.ordinal()).ifPresent(span -> {
                boolean goesOn = !runs.isEmpty() && runs.getLast().last().plus(1) == day && runs.getLast().span().equals(span);
                Run run = goesOn ? new Run(runs.removeLast().first(), day, span) : new Run(day, day, span);
                runs.add(run);
            });
        }
        return List.copyOf(runs);
    }
}
