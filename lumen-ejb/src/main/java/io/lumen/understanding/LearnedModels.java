package io.lumen.understanding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Where the build leaves what it learned, and how it is read again. */
final class LearnedModels {

    private static final String FOLDER = "models";
    private static final String LANGUAGES = "languages.bin";
    private static final String TELLING_WORDS = "telling-words";

    private LearnedModels() {
    }

    static LanguageFinder languages() {
        try (InputStream model = open(LANGUAGES); DataInputStream words = new DataInputStream(open(TELLING_WORDS))) {
            int size = words.readInt();
            Map<String, String> telling = HashMap.newHashMap(size);
            for (int i = 0; i < size; i++) {
                telling.put(words.readUTF(), words.readUTF());
            }
            return new LanguageFinder(new LanguageDetectorModel(model), telling);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the learned languages", unreadable);
        }
    }

    static Map<String, Listener> listeners() {
        Map<String, Listener> listeners = new HashMap<>();
        for (String language : Languages.ALL) {
            Lexicon lexicon = Lexicon.of(language);
            try (DataInputStream in = new DataInputStream(open(language))) {
                listeners.put(language, new Listener(language, lexicon, LinearModel.read(in, lexicon)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read the model learned for " + language, unreadable);
            }
        }
        return Map.copyOf(listeners);
    }

    private static InputStream open(String name) {
        InputStream in = LearnedModels.class.getResourceAsStream(FOLDER + "/" + name);
        if (in == null) {
            throw new IllegalStateException("the model " + name + " is missing: it is learned by the Maven build of lumen-ejb, phase process-classes");
        }
        return new BufferedInputStream(in);
    }

    /** The folder of the models among compiled classes. */
    static Path folder(Path classes) {
        return classes.resolve(LearnedModels.class.getPackageName().replace('.', '/')).resolve(FOLDER);
    }

    static void write(Path folder, String language, LinearModel model) throws IOException {
        try (DataOutputStream out = new DataOutputStream(create(folder, language))) {
            model.write(out);
        }
    }

    static void write(Path folder, LanguageDetectorModel languages, Map<String, String> tellingWords) throws IOException {
        try (OutputStream out = create(folder, LANGUAGES)) {
            languages.serialize(out);
        }
        try (DataOutputStream out = new DataOutputStream(create(folder, TELLING_WORDS))) {
            out.writeInt(tellingWords.size());
            for (Map.Entry<String, String> word : new TreeMap<>(tellingWords).entrySet()) {
                out.writeUTF(word.getKey());
                out.writeUTF(word.getValue());
            }
        }
    }

    private static OutputStream create(Path folder, String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
    }
}
