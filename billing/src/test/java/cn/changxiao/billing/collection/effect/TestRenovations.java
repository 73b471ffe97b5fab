package cn.changxiao.billing.collection.effect;

import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.renovation.AcceptedRenovation;
import cn.changxiao.property.renovation.AcceptedRenovations;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for the module that records acceptances, which billing does not know. */
@Singleton
public class TestRenovations implements AcceptedRenovations {

    private final List<AcceptedRenovation> accepted = new CopyOnWriteArrayList<>();

    public void accept(CompoundId compound, LocalDate on) {
        accepted.add(new AcceptedRenovation(compound, "屋面防水改造", on));
    }

    @Override
    public List<AcceptedRenovation> of(Viewer viewer) {
        return List.copyOf(accepted);
    }
}
