package cn.changxiao.fund.posting;

import io.micronaut.aop.Around;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the use case again, with the same command, when the database gave up its transaction for another one's sake.
 * Safe because every command carries a business key. Inside a running transaction it does nothing: the outermost use
 * case repeats the whole.
 */
@Documented
@Around
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RetriedWhenLocked {}
