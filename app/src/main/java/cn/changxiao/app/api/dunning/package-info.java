/** JSON of disputes, payment plans, dunning and late fees. */
package cn.changxiao.app.api.dunning;
