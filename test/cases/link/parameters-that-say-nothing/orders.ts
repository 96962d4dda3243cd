export default (app, bus) => {
  app.post('/orders', (req, res) => {
    bus.emit('order.placed', req.body);
    res.end();
  });
};
