package io.lumen.web;

import jakarta.ws.rs.ApplicationPath;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** All doors that speak JSON. Static files and pages are beside it. */
@ApplicationPath("/")
@OpenAPIDefinition(info = @Info(title = "Lumen", version = "1", description = "What Lumen offers to widgets, pages and programs."))
public class Application extends jakarta.ws.rs.core.Application {}
