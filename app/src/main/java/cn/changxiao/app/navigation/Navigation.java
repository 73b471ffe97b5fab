package cn.changxiao.app.navigation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts a page into the menu. Stands on a controller's GET method without path variables; address and roles are taken
 * from the route and its {@code @Secured}, so that the menu never promises what the route refuses.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Navigation {

    /** What the entry is called, as in 收缴率. */
    String title();

    Section section();

    /** Smaller comes first within the section; the first visible entry of {@link Section#DESK} is the home page. */
    int order() default 100;
}
