package cn.changxiao.app.demo;

import cn.changxiao.app.demo.plan.PlannedCommunity;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.AddCommunity;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.place.NewCommunity;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;

/** The country's places, and invented communities under the streets of the city. */
@Singleton
@Order(10)
final class PlacesStep implements DemoStep {

    private final LoadPlaces loadPlaces;
    private final AddCommunity addCommunity;

    PlacesStep(LoadPlaces loadPlaces, AddCommunity addCommunity) {
        this.loadPlaces = loadPlaces;
        this.addCommunity = addCommunity;
    }

    @Override
    public String label() {
        return "载入行政区划";
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public void run(DemoWork work) {
        loadPlaces.load();
        for (PlannedCommunity community : work.plan().communities()) {
            addCommunity.add(Viewer.service(), new NewCommunity(community.code(), community.name()));
        }
    }
}
