package cn.changxiao.app.console.collection.asof;

import cn.changxiao.billing.collection.revision.Revision;
import cn.changxiao.billing.collection.revision.RevisionCause;
import cn.changxiao.billing.collection.revision.RevisionPlace;
import cn.changxiao.billing.collection.revision.Revisions;
import cn.changxiao.property.party.Role;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The newest corrections of months that had ended.
 *
 * @param compounds those that have any
 * @param month as typed, empty for all
 * @param compound 0 for all
 */
public record RevisionsPage(
        List<Revision> revisions, List<RevisionPlace> compounds, String month, long compound, Role role) {

    public RevisionsPage {
        revisions = List.copyOf(revisions);
        compounds = List.copyOf(compounds);
    }

    public boolean isCut() {
        return revisions.size() == Revisions.SHOWN_MAX;
    }

    /** Housing authorities read rates, not single bills. */
    public boolean mayOpenDocuments() {
        return role != Role.HOUSING_AUTHORITY;
    }

    /** Why, with how many where they are several. */
    public static String causes(Revision revision) {
        String causes = revision.causes().stream().map(RevisionCause::label).collect(Collectors.joining("、"));
        return revision.sources() > 1 ? causes + "（" + revision.sources() + " 笔）" : causes;
    }

    /** What nobody in person recorded, the service did; what several did has no single name. */
    public static String person(Revision revision) {
        if (!revision.person().isEmpty()) {
            return revision.person();
        }
        return revision.causes().equals(List.of(RevisionCause.CREDIT)) ? "系统自动" : "—";
    }
}
