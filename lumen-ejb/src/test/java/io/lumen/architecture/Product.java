package io.lumen.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that ship in this module, read once for all architecture tests. */
final class Product {
    static final String BASE = "io.lumen";

    static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(BASE);

    private Product() {}

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(BASE + ".");
    }

    /** The package below the base; an adapter is told apart by its vendor: {@code integration.shopify}. */
    static String featureOf(JavaClass type) {
        String[] parts = type.getPackageName().substring(BASE.length() + 1).split("\\.");
        return parts[0].equals("integration") ? parts[0] + "." + parts[1] : parts[0];
    }
}
