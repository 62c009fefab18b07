package io.lumen.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A feature's messages, and the texts that stand in the feature's code, so that a test can lay the two side by side. */
public final class Bundle {
    private final Class<?> owner;

    private Bundle(Class<?> owner) {
        this.owner = owner;
    }

    public static Bundle of(Class<?> owner) {
        return new Bundle(owner);
    }

    public Map<String, String> messages() {
        Properties messages = new Properties();
        try (InputStream stream = owner.getResourceAsStream("messages.properties")) {
            messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Map<String, String> sorted = new TreeMap<>();
        messages.forEach((key, value) -> sorted.put((String) key, (String) value));
        return sorted;
    }

    /** What ICU reads in a message: the names of its values. */
    public static Set<String> valuesOf(String message) {
        return new MessageFormat(message, ULocale.ENGLISH).getArgumentNames();
    }

    /** One key for each constant: {@code prefix + constant in small letters + suffix}. */
    public static <E extends Enum<E>> Set<String> keys(String prefix, Class<E> constants, String suffix) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> prefix + constant.name().toLowerCase(Locale.ROOT) + suffix)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of this bundle that stand as they are in the code of its package. */
    public Set<String> keysNamedInCode() {
        Set<String> literals = literals();
        return messages().keySet().stream().filter(literals::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Texts in the code of its package that read like words for a person: two words or more. */
    public Set<String> wordsInCode() {
        return literals().stream().filter(text -> text.matches("(?s).*\\p{L}{2,} \\p{L}{2,}.*")).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> literals() {
        Set<String> found = new TreeSet<>();
        try (DirectoryStream<Path> classes = Files.newDirectoryStream(folder(), "*.class")) {
            for (Path file : classes) {
                stringsOf(file).forEach(found::add);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return found;
    }

    private static Stream<String> stringsOf(Path file) throws IOException {
        Stream.Builder<String> strings = Stream.builder();
        ClassFile.of().parse(file).constantPool().forEach(entry -> {
            if (entry instanceof StringEntry text) {
                strings.add(text.stringValue());
            }
        });
        return strings.build();
    }

    private Path folder() {
        try {
            Path root = Path.of(owner.getProtectionDomain().getCodeSource().getLocation().toURI());
            return root.resolve(owner.getPackageName().replace('.', '/'));
        } catch (URISyntaxException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
