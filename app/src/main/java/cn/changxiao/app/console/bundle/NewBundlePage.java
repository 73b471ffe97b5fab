package cn.changxiao.app.console.bundle;

import cn.changxiao.property.bundle.BundleCandidates.Candidate;
import java.util.List;

/**
 * The form of a new bundle.
 *
 * @param groups managers with at least two compounds of one street that are in no bundle
 * @param chosen the group that was chosen; its compounds are {@code candidates}, none before
 */
public record NewBundlePage(List<Group> groups, String chosen, List<Candidate> candidates, String key) {

    /** A manager in a street. */
    public record Group(String key, String manager, String street, long compounds) {}
}
