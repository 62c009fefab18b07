package io.lumen.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes a message apart into clauses, one wish each, and leaves out what the shopper says not to want. */
final class Clauses {

    private static final int MOST = 40;
    private static final int LONGEST_COMMAND = 4;

    private final Set<String> joints;
    private final Set<String> contrasts;
    private final Set<String> wishVerbs;
    private final Set<String> refusable;
    private final Set<String> small;
    private final Set<String> nots;
    private final List<List<String>> refusals;
    private final Set<String> refusalStarts;
    private final Set<String> intensifiers;
    private final Set<String> questions;

    Clauses(WordLists lists) {
        this.joints = lists.words("joints");
        this.contrasts = lists.words("contrasts");
        this.wishVerbs = lists.words("wish verbs");
        this.refusable = lists.words("refusable");
        this.small = lists.words("small words");
        this.nots = lists.words("not");
        this.refusals = lists.sayings("refusals").stream().map(phrase -> List.of(phrase.split(" +"))).toList();
        this.refusalStarts = lists.words("refusal starts");
        this.intensifiers = lists.words("intensifiers");
        this.questions = lists.words("questions");
    }

    /** The clauses of the sentences in order, without commas and without refused wishes. */
    List<List<String>> of(List<List<String>> sentences) {
        List<List<String>> clauses = new ArrayList<>();
        for (List<String> sentence : sentences) {
            split(withoutRefusals(sentence), clauses);
            if (clauses.size() >= MOST) {
                return clauses.subList(0, MOST);
            }
        }
        return clauses;
    }

    private void split(List<String> sentence, List<List<String>> into) {
        List<String> open = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            String word = sentence.get(i);
            if (joints.contains(word) || word.equals(WordReader.COMMA)) {
                close(open, into);
                open = new ArrayList<>();
            } else if (!intensifiers.contains(word)) {
                open.add(word);
            }
        }
        close(open, into);
    }

    private static void close(List<String> clause, List<List<String>> into) {
        if (!clause.isEmpty()) {
            into.add(clause);
        }
    }

    /** The question behind a complaint in the same clause, without the complaint; empty when there is none. */
    List<String> questionIn(List<String> clause) {
        for (int i = 1; i < clause.size() - 2; i++) {
            if (questions.contains(clause.get(i))) {
                return clause.subList(i, clause.size());
            }
        }
        return List.of();
    }

    /** "I don't want to cancel, just tell me when it comes" keeps only what follows the comma. */
    List<String> withoutRefusals(List<String> sentence) {
        List<String> kept = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            int refused = refusalEnd(sentence, at);
            if (refused > at) {
                at = refused;
                while (!kept.isEmpty() && refusalStarts.contains(kept.getLast())) {
                    kept.removeLast();
                }
            } else {
                kept.add(sentence.get(at++));
            }
        }
        return kept;
    }

    /** The end of a refusal that starts here, or {@code start} when none does. */
    private int refusalEnd(List<String> sentence, int start) {
        int at = start + lengthOfRefusal(sentence, start);
        if (at == start) {
            if (!nots.contains(sentence.get(at))) {
                return start;
            }
            at++;
            if (at < sentence.size() && wishVerbs.contains(sentence.get(at))) {
                at++;
            } else if (!isCommand(sentence, start)) {
                return start;
            }
        }
        int words = 0;
        while (at < sentence.size() && small.contains(sentence.get(at)) && words++ < 4) {
            at++;
        }
        return at < sentence.size() && refusable.contains(sentence.get(at)) ? clauseEnd(sentence, at) : start;
    }

    /** How many words of a set phrase such as "instead of" stand here. */
    private int lengthOfRefusal(List<String> sentence, int start) {
        for (List<String> phrase : refusals) {
            int end = start + phrase.size();
            if (end <= sentence.size() && sentence.subList(start, end).equals(phrase)) {
                return phrase.size();
            }
        }
        return 0;
    }

    /** "please do not cancel", but not "why did you not refund me". */
    private boolean isCommand(List<String> sentence, int not) {
        return not <= LONGEST_COMMAND && sentence.subList(0, not).stream().allMatch(small::contains);
    }

    private int clauseEnd(List<String> sentence, int from) {
        int at = from;
        while (at < sentence.size() && !contrasts.contains(sentence.get(at)) && !sentence.get(at).equals(WordReader.COMMA)) {
            at++;
        }
        return at;
    }
}
