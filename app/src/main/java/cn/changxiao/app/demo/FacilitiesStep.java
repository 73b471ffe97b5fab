package cn.changxiao.app.demo;

import cn.changxiao.app.demo.drawing.RenovationDrawing;
import cn.changxiao.app.demo.plan.PlannedBatch;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedFacility;
import cn.changxiao.handover.acceptance.LoadAcceptances;
import cn.changxiao.handover.acceptance.NewAcceptance;
import cn.changxiao.handover.facility.FacilityId;
import cn.changxiao.handover.facility.NewFacility;
import cn.changxiao.handover.facility.RegisterFacilities;
import cn.changxiao.handover.transfer.LoadBatches;
import cn.changxiao.handover.transfer.LoadedBatch;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.party.Viewer;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Acceptances, the facilities behind them, and the batches in which these go to the operators. */
@Singleton
@Order(200)
final class FacilitiesStep implements DemoStep {

    private final LoadAcceptances loadAcceptances;
    private final RegisterFacilities registerFacilities;
    private final LoadBatches loadBatches;

    FacilitiesStep(LoadAcceptances loadAcceptances, RegisterFacilities registerFacilities, LoadBatches loadBatches) {
        this.loadAcceptances = loadAcceptances;
        this.registerFacilities = registerFacilities;
        this.loadBatches = loadBatches;
    }

    @Override
    public String label() {
        return "登记验收、设施和移交批次";
    }

    @Override
    public int weight() {
        return 5;
    }

    @Override
    public void run(DemoWork work) {
        List<NewAcceptance> acceptances = new ArrayList<>();
        List<NewFacility> facilities = new ArrayList<>();
        List<BatchOfList> batches = new ArrayList<>();
        for (PlannedCompound compound : work.plan().compounds()) {
            RenovationDrawing.of(work.plan(), compound).ifPresent(renovation -> {
                RenovationForms forms = new RenovationForms(work, compound, renovation);
                acceptances.add(forms.acceptance());
                for (PlannedBatch batch : renovation.batches()) {
                    batches.add(new BatchOfList(forms, batch, facilities.size()));
                }
                for (PlannedFacility facility : renovation.facilities()) {
                    facilities.add(forms.facility(facility));
                }
            });
        }
        loadAcceptances.load(Viewer.service(), acceptances);
        List<FacilityId> ids =
                registerFacilities.register(Viewer.service(), new BusinessKey("demo:facilities"), facilities);
        loadBatches.load(
                Viewer.service(),
                batches.stream().map(batch -> batch.loaded(ids)).toList());
    }

    /** A batch whose facilities begin at an index of the whole list. */
    private record BatchOfList(RenovationForms forms, PlannedBatch batch, int first) {

        LoadedBatch loaded(List<FacilityId> ids) {
            return forms.batch(
                    batch,
                    batch.facilities().stream().map(i -> ids.get(first + i)).toList());
        }
    }
}
