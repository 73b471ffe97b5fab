package cn.changxiao.app.demo;

import cn.changxiao.app.demo.plan.CityPlan;
import java.util.function.IntConsumer;

/**
 * What a step works with.
 *
 * @param register the ids that the registry gave to what is planned
 * @param percentOfStep hears how much of the step is done
 */
record DemoWork(CityPlan plan, DemoRegister register, IntConsumer percentOfStep) {

    /** Tells that so many of all are done. */
    void done(int some, int all) {
        percentOfStep.accept(some * 100 / Math.max(1, all));
    }
}
