package io.lumen.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link ForRole} door for the tenant's own people and for none of ours, whatever they may do in a visit: who belongs to the
 * team, what leaves with everything in it, the end of the account.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MembersOnly {}
