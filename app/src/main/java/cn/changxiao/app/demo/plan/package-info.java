/** The demo city on paper: streets, compounds, flats, owners and organisations as plain values. Knows no database. */
package cn.changxiao.app.demo.plan;
