package io.lumen.system;

import io.lumen.web.access.ForPlatform;
import io.lumen.web.access.ForRole;
import io.lumen.web.access.ForSignedIn;
import io.lumen.web.access.MeResource;
import io.lumen.web.access.MembersOnly;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Every door under {@code /api/} that lumen-web has, read from its classes, so that a new one is tested without being listed. */
final class SignedInRoutes {
    private SignedInRoutes() {}

    /**
     * A door.
     *
     * @param declared the path as it is declared
     * @param path with something in place of its parameters
     * @param rule who may pass; empty: it does not say
     * @param membersOnly whether our own people are kept out, whatever they may do in a visit
     */
    record Route(String method, String declared, String path, Optional<Annotation> rule, boolean membersOnly) {
        boolean writes() {
            return !method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Route> all() throws IOException, URISyntaxException {
        java.nio.file.Path archive = java.nio.file.Path.of(MeResource.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile jar = new JarFile(archive.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith("Resource.class"))
                    .map(name -> load(name.replace('/', '.').substring(0, name.length() - ".class".length())))
                    .filter(type -> type.isAnnotationPresent(Path.class) && type.getAnnotation(Path.class).value().startsWith("/api/"))
                    .flatMap(SignedInRoutes::of)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static Stream<Route> of(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods()).flatMap(method -> verb(method).map(verb -> {
            String path = base + Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
            return new Route(verb, path, filled(path, method), rule(method), method.isAnnotationPresent(MembersOnly.class));
        }).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation -> Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Optional<Annotation> rule(Method method) {
        return Stream.of(ForRole.class, ForPlatform.class, ForSignedIn.class).flatMap(rule -> Stream.<Annotation>ofNullable(method.getAnnotation(rule))).findFirst();
    }

    private static String filled(String path, Method method) {
        boolean uuid = Arrays.stream(method.getParameters()).anyMatch(parameter -> parameter.isAnnotationPresent(PathParam.class) && parameter.getType() == UUID.class);
        return path.replaceAll("\\{[^}]*}", uuid ? "00000000-0000-7000-8000-0000000000ff" : "999999");
    }
}
