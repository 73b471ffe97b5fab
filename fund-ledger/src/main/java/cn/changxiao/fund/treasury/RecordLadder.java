package cn.changxiao.fund.treasury;

import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** Records a sum in equal time deposits of different terms, all or none; each is then checked by itself. */
@Singleton
public class RecordLadder {

    private final RecordPlacement recordPlacement;

    RecordLadder(RecordPlacement recordPlacement) {
        this.recordPlacement = recordPlacement;
    }

    /** One per term, in their order; the same again for the same key. */
    @Transactional
    public List<PlacementId> record(Viewer viewer, NewLadder ladder) {
        return ladder.placements().stream()
                .map(placement -> recordPlacement.record(viewer, placement))
                .toList();
    }
}
