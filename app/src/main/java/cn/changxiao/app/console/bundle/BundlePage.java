package cn.changxiao.app.console.bundle;

import cn.changxiao.property.bundle.BundleCandidates.Candidate;
import cn.changxiao.property.bundle.BundleChange;
import cn.changxiao.property.bundle.BundleDetail;
import java.util.List;

/**
 * One bundle.
 *
 * @param candidates who could join
 * @param isOpen whether the viewer may change it
 * @param rates where the collection rates of the bundle are
 * @param key of the next proposal
 */
public record BundlePage(
        BundleDetail detail,
        List<Candidate> candidates,
        long viewer,
        boolean isOffice,
        boolean isOpen,
        String rates,
        String key) {

    /** The colour of a state. */
    public static String tone(BundleChange.State state) {
        return switch (state) {
            case PROPOSED -> "warn";
            case CONFIRMED -> "good";
            case DROPPED -> "neutral";
        };
    }
}
