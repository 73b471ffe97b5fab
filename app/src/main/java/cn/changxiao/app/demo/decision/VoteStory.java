package cn.changxiao.app.demo.decision;

import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.decision.Matter;
import cn.changxiao.property.decision.NewDecision;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.roll.VotingScope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the owners of a compound of the demo are asked, and on which days around {@code today}. */
public record VoteStory(String prefix, CompoundId compound, LocalDate today) {

    private static final int NOTICE = 30;
    private static final int VOTING = 14;

    /** One vote: the proposal, the day it is announced, and how many of a hundred units take part. */
    public record Told(NewDecision proposal, LocalDate announcedOn, int percent) {

        LocalDateTime opensAt() {
            return announcedOn.plusDays(NOTICE).atTime(9, 0);
        }

        LocalDateTime closesAt() {
            return announcedOn.plusDays(NOTICE + VOTING).atTime(18, 0);
        }

        String key() {
            return proposal.key().value();
        }
    }

    public Told covenant() {
        return whole("covenant", Matter.COVENANT, "修改管理规约：规范电动自行车停放充电", """
                电动自行车一律停放在集中充电棚，禁止进楼入户和在楼道充电；违反三次的，由业主委员会书面告知并在公告栏公示。
                修改后的管理规约全文见公告栏。""", today.minusDays(1), 0);
    }

    public Told manager() {
        return whole("manager", Matter.MANAGER, "续聘现物业服务企业两年", """
                与现物业服务企业续签服务合同两年，服务标准和收费标准不变；每季度公布一次公共收益收支。""", today.minusDays(3), 0);
    }

    public Told parking() {
        return whole("parking", Matter.OTHER, "改造后的停车位实行先到先停", """
                改造新增的地面停车位归全体业主共有，实行先到先停，夜间优先保障业主车辆；访客停车两小时内免费。
                请您选择赞同、反对或弃权。""", today.minusDays(NOTICE + 8L), 34);
    }

    public Told roof(BuildingId building, PlannedCompound planned, int index) {
        return repair(
                "roof",
                "使用维修资金翻修%s屋面防水",
                building,
                planned.buildings().get(index).label(),
                120);
    }

    public Told lighting(BuildingId building, PlannedCompound planned, int index) {
        return repair(
                "lighting",
                "使用维修资金更换%s楼道照明",
                building,
                planned.buildings().get(index).label(),
                NOTICE + VOTING + 2);
    }

    public Told pump(BuildingId building, PlannedCompound planned, int index) {
        return repair(
                "pump",
                "使用维修资金更换%s雨水立管",
                building,
                planned.buildings().get(index).label(),
                NOTICE + VOTING + 5);
    }

    private Told repair(String key, String title, BuildingId building, String label, int daysAgo) {
        NewDecision proposal = new NewDecision(
                new BusinessKey(prefix + ":vote:" + key),
                Matter.USE_FUND,
                title.formatted(label),
                "由遂宁市宏顺建筑有限公司施工，使用%s全体业主的住宅专项维修资金，总额不超过 18 万元，按专有部分面积分摊；工期 30 天，质保两年。".formatted(label),
                new VotingScope.Buildings(compound, List.of(building)),
                Optional.of(CertificateSubject.WITHDRAWAL),
                Optional.of(Money.ofYuan(180_000)),
                Set.of());
        return new Told(proposal, today.minusDays(daysAgo), 84);
    }

    private Told whole(String key, Matter matter, String title, String text, LocalDate announcedOn, int percent) {
        NewDecision proposal = new NewDecision(
                new BusinessKey(prefix + ":vote:" + key),
                matter,
                title,
                text,
                new VotingScope.WholeCompound(compound),
                matter.subject(),
                Optional.empty(),
                Set.of());
        return new Told(proposal, announcedOn, percent);
    }
}
