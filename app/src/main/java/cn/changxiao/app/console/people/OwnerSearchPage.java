package cn.changxiao.app.console.people;

import cn.changxiao.property.privacy.FindOwners;
import cn.changxiao.property.privacy.OwnerHit;
import java.util.List;
import java.util.Optional;

/** The search for owners; {@code hits} is empty until somebody searched. */
public record OwnerSearchPage(String words, Optional<List<OwnerHit>> hits) {

    /** Whether there may be more than are shown. */
    public boolean isCut() {
        return hits.filter(found -> found.size() == FindOwners.MOST).isPresent();
    }
}
