package cn.changxiao.billing.counterexample;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Breaks the rule that a class is given what it needs by its constructor. */
public final class InjectedField {

    @Inject
    @Nullable String wrong;
}
