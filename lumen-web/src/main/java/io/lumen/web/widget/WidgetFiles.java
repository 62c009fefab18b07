package io.lumen.web.widget;

import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Serves the widget's files from the archive, compressed beforehand. Files with a hash in their name never change and are
 * kept for a year; {@code lumen.js} is asked for again after five minutes and then usually answered with 304. {@code files.js}
 * names the hashed files of this build and is asked for anew each time: by a {@code lumen.js} whose own names are gone.
 */
@ApplicationScoped
@Path("/widget/v1/{file: [A-Za-z0-9_-]+\\.js}")
public class WidgetFiles {
    private static final String FOLDER = "/io/lumen/widget/";
    private static final String ENTRY = "lumen.js";
    private static final Pattern HASHED = Pattern.compile(".+-[A-Z0-9]{8}\\.js");

    private final Map<String, WidgetFile> files = new ConcurrentHashMap<>();

    @GET
    @Operation(hidden = true)
    public Response file(@PathParam("file") String name, @HeaderParam("Accept-Encoding") String accepted, @Context Request request) {
        WidgetFile file = found(name);
        EntityTag tag = new EntityTag(file.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? whole(file, accepted) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, keeping(name))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private static String keeping(String name) {
        if (HASHED.matcher(name).matches()) {
            return "public, max-age=31536000, immutable";
        }
        return name.equals(ENTRY) ? "public, max-age=300" : "no-cache";
    }

    private WidgetFile found(String name) {
        WidgetFile kept = files.get(name);
        if (kept == null) {
            // Only what exists is kept: names that a stranger makes up must not fill the map.
            kept = load(name).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
            files.put(name, kept);
        }
        return kept;
    }

    private static Response.ResponseBuilder whole(WidgetFile file, String accepted) {
        WidgetFile.Form form = file.bestFor(accepted);
        Response.ResponseBuilder answer = Response.ok(form.bytes(), "text/javascript;charset=UTF-8");
        form.encoding().ifPresent(encoding -> answer.header(HttpHeaders.CONTENT_ENCODING, encoding));
        return answer;
    }

    private static Optional<WidgetFile> load(String name) {
        return read(name).map(plain -> new WidgetFile(plain, read(name + ".gz"), read(name + ".br")));
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream stream = WidgetFiles.class.getResourceAsStream(FOLDER + name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
