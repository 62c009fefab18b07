package io.lumen.conversation;

import java.sql.SQLException;

/**
 * A row of another room that is stored if and only if an answer is: part of the statement that stores the answer, so that it takes no way
 * to the database of its own. Two of one answer must not be the same row.
 *
 * @param insert one row, taken from {@code answered}: {@code insert into … select ?, ? from answered …}
 * @param filling of its question marks
 * @throws IllegalArgumentException when the insert would be stored without the answer
 */
public record Accompaniment(String insert, Filling filling) {
    private static final String CONDITION = " from answered";

    public Accompaniment {
        if (!insert.startsWith("insert into ") || !insert.contains(CONDITION)) {
            throw new IllegalArgumentException("this would be stored whether or not the answer is: " + insert);
        }
    }

    /** Adds the values in the order of the question marks. */
    @FunctionalInterface
    public interface Filling {
        void into(Parameters parameters) throws SQLException;
    }
}
