package io.lumen.web.screens;

import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Serves the signed-in screens from the archive, compressed beforehand. Pages hold nothing of anybody and are open to all:
 * what they show comes through guarded doors. They are asked for anew each time, and what they name carries a hash and is
 * kept for a year.
 */
@ApplicationScoped
@Path("/")
public class ScreenFiles {
    private final Map<String, ScreenFile> files = new ConcurrentHashMap<>();

    @Inject
    ScreenPolicy policy;

    /** REST takes an address with and without a slash at its end for the same; a browser does not. */
    @GET
    @Path("{area: portal|console}")
    @Operation(hidden = true)
    public Response start(
            @PathParam("area") String area, @HeaderParam("Accept-Encoding") String accepted, @Context Request request, @Context UriInfo asked) {
        return asked.getPath().endsWith("/")
                ? page(area + "/", accepted, request)
                : Response.status(Response.Status.MOVED_PERMANENTLY).location(URI.create("/" + area + "/")).build();
    }

    @GET
    @Path("{page: (portal|console)/[a-z-]+|signed-out|signup}")
    @Operation(hidden = true)
    public Response page(@PathParam("page") String page, @HeaderParam("Accept-Encoding") String accepted, @Context Request request) {
        String name = (page.endsWith("/") ? page + "index" : page) + ".html";
        return answer(name, accepted, request)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", policy.text())
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .build();
    }

    @GET
    @Path("assets/{file: [A-Za-z0-9_-]+\\.(js|css|svg)}")
    @Operation(hidden = true)
    public Response asset(@PathParam("file") String file, @HeaderParam("Accept-Encoding") String accepted, @Context Request request) {
        return answer("assets/" + file, accepted, request)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }

    private Response.ResponseBuilder answer(String name, String accepted, Request request) {
        ScreenFile file = found(name);
        EntityTag tag = new EntityTag(file.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? whole(file, accepted) : unchanged;
        return answer.tag(tag).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    private static Response.ResponseBuilder whole(ScreenFile file, String accepted) {
        ScreenFile.Form form = file.bestFor(accepted);
        Response.ResponseBuilder answer = Response.ok(form.bytes(), file.type());
        form.encoding().ifPresent(encoding -> answer.header(HttpHeaders.CONTENT_ENCODING, encoding));
        return answer;
    }

    private ScreenFile found(String name) {
        ScreenFile kept = files.get(name);
        if (kept == null) {
            // Only what exists is kept: names that a stranger makes up must not fill the map.
            Optional<ScreenFile> read = ScreenFile.read(name);
            kept = read.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
            files.put(name, kept);
        }
        return kept;
    }
}
