package cn.changxiao.property.calendar;

import java.util.function.Function;

/**
 * What the calendar knows: a fact, or what Monday to Friday alone would give because the year reached into has no
 * published holidays yet. Whoever shows a provisional value shows its sentence beside it.
 *
 * @param <T> a day, a number of days or yes/no
 */
public sealed interface CalendarAnswer<T> {

    /** The value, certain or not. */
    T value();

    /** Whether every day that was counted belongs to a published year. */
    default boolean isCertain() {
        return this instanceof Known<T>;
    }

    /** Nothing for a fact, the reason why it may still move otherwise. */
    default String sentence() {
        return this instanceof NotPublished<T> open ? open.year() + " 年放假安排尚未公布" : "";
    }

    /** The value for people: {@code 2027-01-15（暂定：2027 年放假安排尚未公布）}. */
    default String text() {
        return isCertain() ? String.valueOf(value()) : value() + "（暂定：" + sentence() + "）";
    }

    /** The same certainty about another value. */
    default <R> CalendarAnswer<R> map(Function<? super T, ? extends R> change) {
        if (this instanceof NotPublished<T> open) {
            return new NotPublished<>(change.apply(value()), open.year());
        }
        return new Known<>(change.apply(value()));
    }

    /** Counted over published years only. */
    record Known<T>(T value) implements CalendarAnswer<T> {}

    /** Provisional: the first year on the way that has no notice is {@code year}. */
    record NotPublished<T>(T value, int year) implements CalendarAnswer<T> {}
}
