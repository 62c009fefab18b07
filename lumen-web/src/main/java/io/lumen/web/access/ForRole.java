package io.lumen.web.access;

import io.lumen.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A door for members of the tenant they work for, of at least this role. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForRole {
    Role value();

    /** Whether it is open while the tenant's owners are closing the account, too. */
    boolean whileClosing() default false;
}
