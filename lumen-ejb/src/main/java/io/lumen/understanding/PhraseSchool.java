package io.lumen.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Learns the models from the phrase book; run by the build and never by the product. The same book and the same code give
 * the same models, so nothing is learned again while neither has changed.
 */
public final class PhraseSchool {

    private static final String FINGERPRINT = "learned-from";

    private final Path phrases;
    private final Path classes;
    private final Path models;

    private PhraseSchool(Path phrases, Path classes) {
        this.phrases = phrases;
        this.classes = classes;
        this.models = LearnedModels.folder(classes);
    }

    /** @param folders the folder of the phrase book, and the folder of the compiled classes that gets the models */
    public static void main(String[] folders) throws IOException {
        new PhraseSchool(Path.of(folders[0]), Path.of(folders[1])).learn();
    }

    private void learn() throws IOException {
        String now = fingerprint();
        Path learned = models.resolve(FINGERPRINT);
        if (Files.exists(learned) && Files.readString(learned).equals(now)) {
            return;
        }
        Files.createDirectories(models);
        Files.deleteIfExists(learned);
        Map<String, PhraseBook> books = Languages.ALL.stream()
                .collect(Collectors.toMap(Function.identity(), language -> PhraseBook.of(phrases, language), (a, b) -> a, TreeMap::new));
        books.keySet().parallelStream().forEach(language -> learn(language, books.get(language)));
        LanguageTraining languages = new LanguageTraining(books);
        LearnedModels.write(models, languages.model(), languages.tellingWords());
        Files.writeString(learned, now);
    }

    private void learn(String language, PhraseBook book) {
        try {
            LearnedModels.write(models, language, Training.learn(Lexicon.of(language), book));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the model of " + language, unwritable);
        }
    }

    /** Changes with every phrase, word list and class of this package. */
    private String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        for (Path file : sources()) {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> book = Files.walk(phrases); Stream<Path> code = Files.walk(models.getParent())) {
            return Stream.concat(book, code.filter(file -> !file.startsWith(models))).filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
